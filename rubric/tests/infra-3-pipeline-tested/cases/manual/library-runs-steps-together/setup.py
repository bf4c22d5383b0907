from setuptools import find_packages, setup

setup(name="shopkit", version="1.0", packages=find_packages(), install_requires=["scikit-learn"], classifiers=["Topic :: Software Development :: Libraries"])
