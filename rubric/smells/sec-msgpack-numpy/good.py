import msgpack

msgpack.packb({"a": 1})
