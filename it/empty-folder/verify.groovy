String log = new File(basedir, 'build.log').text
assert log.contains('BUILD SUCCESS')
assert new File(basedir, 'target/mlreadiness/index.html').text.contains('No machine learning')
