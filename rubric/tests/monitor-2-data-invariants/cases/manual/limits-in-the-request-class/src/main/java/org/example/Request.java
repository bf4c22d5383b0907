package org.example;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

public class Request {

    @Min(0)
    @Max(120)
    private int age;
}
