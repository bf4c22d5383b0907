from tools import tool_schemas


def test_tool_schemas_name_their_arguments():
    assert tool_schemas()["find_contract"]["required"] == ["id"]
