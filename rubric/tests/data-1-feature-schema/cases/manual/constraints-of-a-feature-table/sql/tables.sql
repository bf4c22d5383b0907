CREATE TABLE customer_features (
    customer_id BIGINT PRIMARY KEY,
    age INT CHECK (age BETWEEN 18 AND 110)
);
