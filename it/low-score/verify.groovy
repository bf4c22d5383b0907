String log = new File(basedir, 'build.log').text
assert log.contains('is below minScore 3')
assert log.contains('BUILD FAILURE')
assert log.contains('mlreadiness.minScore')
assert new File(basedir, 'target/mlreadiness/index.html').exists()
