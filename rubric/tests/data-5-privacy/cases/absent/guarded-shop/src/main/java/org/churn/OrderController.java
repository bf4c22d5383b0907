package org.churn;

import org.springframework.security.access.prepost.PreAuthorize;
import smile.classification.RandomForest;

class OrderController {
    private RandomForest model;

    @PreAuthorize("hasRole('SHOP')")
    void order(long customer) {}
}
