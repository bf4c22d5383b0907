package org.example;

import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.reproducibility.ReproUtil;

public final class Replay {

    public static Model<Label> again(Model<Label> model) throws Exception {
        ReproUtil<Label> util = new ReproUtil<>(model);
        return util.reproduceFromProvenance();
    }
}
