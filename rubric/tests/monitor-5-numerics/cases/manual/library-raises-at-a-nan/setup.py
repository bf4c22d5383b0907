from setuptools import find_packages, setup

setup(name="netkit", version="1.0", packages=find_packages(), classifiers=["Topic :: Software Development :: Libraries"])
