libraryDependencies += "com.amazon.deequ" % "deequ" % "2.0.7-spark-3.5"
