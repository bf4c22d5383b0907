GRANT SELECT ON churn.training_view TO trainers;
