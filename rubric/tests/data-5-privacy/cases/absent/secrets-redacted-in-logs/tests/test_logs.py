from churn.logs import redact


def test_redact_masks_an_account_id():
    assert redact("account 123456789012 created") == "account <account-id> created"


def test_config_redacts_all_credentials():
    assert "123456789012" not in redact("key 123456789012")
