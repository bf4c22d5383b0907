package org.example;

import smile.classification.RandomForest;

public class Main {
    public static void main(String[] args) {
        System.out.println(RandomForest.class.getName());
    }
}
