package org.churn;

import com.launchdarkly.sdk.server.LDClient;
import smile.classification.RandomForest;

final class Choice {
    private final LDClient client = new LDClient("key");
    RandomForest model;
}
