assert new File(basedir, 'build.log').text.count('ML readiness of') == 1
assert new File(basedir, 'target/mlreadiness/mlreadiness.json').exists()
assert !new File(basedir, 'a/target/mlreadiness').exists()
assert !new File(basedir, 'b/target/mlreadiness').exists()
basedir.eachFileRecurse { assert !it.name.contains('${') }
