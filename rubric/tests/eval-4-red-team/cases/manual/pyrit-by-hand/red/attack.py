from pyrit.orchestrator import PromptSendingOrchestrator


def attack(target):
    return PromptSendingOrchestrator(objective_target=target)


if __name__ == "__main__":
    attack(None)
