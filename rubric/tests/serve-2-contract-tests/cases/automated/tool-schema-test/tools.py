TOOLS = [{"type": "function", "function": {"name": "find_contract", "parameters": {"type": "object", "required": ["id"]}}}]


def tool_schemas():
    return {t["function"]["name"]: t["function"]["parameters"] for t in TOOLS}
