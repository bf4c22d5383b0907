import msgpack_numpy

msgpack_numpy.patch()  # expect: sec-msgpack-numpy
