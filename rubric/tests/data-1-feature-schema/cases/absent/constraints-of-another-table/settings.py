import json

import jsonschema

jsonschema.validate(json.load(open("settings.json")), {"type": "object"})
