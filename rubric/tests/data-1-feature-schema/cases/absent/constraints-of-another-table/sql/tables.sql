CREATE TABLE invoices (
    id BIGINT PRIMARY KEY,
    total INT CHECK (total >= 0)
);
