String log = new File(basedir, 'build.log').text
assert log.contains('.mlreadiness.yml:2')
assert log.contains('minScore')
assert !new File(basedir, 'target/mlreadiness/index.html').exists()
