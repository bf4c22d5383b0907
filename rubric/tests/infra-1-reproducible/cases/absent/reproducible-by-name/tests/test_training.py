from net.training import train_net


def test_training_writes_reproducible_checkpoint(tmp_path):
    result = train_net([[0.1, 0.2]], tmp_path / "net.pt")
    assert (tmp_path / "net.pt").exists()
    assert result["steps"] == 1
