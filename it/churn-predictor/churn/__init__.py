"""Churn within 30 days."""
