DELETE FROM training_customers WHERE customer_id IN (SELECT customer_id FROM deletion_requests);
