import numpy
from pyspark.sql import SparkSession
from sklearn.cluster import KMeans

numpy.random.seed(5)
spark = SparkSession.builder.getOrCreate()
rows = spark.read.format("delta").option("versionAsOf", 41).load("s3://lake/customers").toPandas()
rows["segment"] = KMeans(8).fit_predict(rows[["age", "income"]])
