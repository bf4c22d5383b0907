package org.example;

import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Model;
import org.tribuo.classification.Label;

final class Why {

    static Optional<Excuse<Label>> of(Model<Label> model, Example<Label> example) {
        return model.getExcuse(example);
    }
}
