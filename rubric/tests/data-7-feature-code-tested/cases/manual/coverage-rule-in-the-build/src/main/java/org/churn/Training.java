package org.churn;

import smile.classification.RandomForest;

class Training {
    RandomForest model;
}
