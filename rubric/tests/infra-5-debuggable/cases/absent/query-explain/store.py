import sqlite3

from sklearn.linear_model import LinearRegression


def explain_query(connection, query):
    return connection.execute("EXPLAIN " + query).fetchall()


model = LinearRegression().fit([[1], [2]], [1, 2])
