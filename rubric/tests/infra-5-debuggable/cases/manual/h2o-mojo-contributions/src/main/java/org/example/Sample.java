package org.example;

import hex.genmodel.MojoModel;
import hex.genmodel.easy.EasyPredictModelWrapper;

public final class Sample {

    public static void main(String[] arguments) throws Exception {
        EasyPredictModelWrapper.Config config = new EasyPredictModelWrapper.Config();
        config.setModel(MojoModel.load("model.zip")).setEnableContributions(true);
        System.out.println(new EasyPredictModelWrapper(config).predictBinomial(Rows.one()).contributions);
    }
}
