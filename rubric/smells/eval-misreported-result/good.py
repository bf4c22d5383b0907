import mlflow
import wandb


def report(train_loss, val_loss, test_acc, valid_loss):
    mlflow.log_metric("val_loss", val_loss)
    mlflow.log_metric("train_loss", train_loss)
    wandb.log({"train_loss": train_loss, "val_loss": valid_loss, "test_acc": test_acc})
    print("Accuracy on the training set is not shown", test_acc)
    print("train", "test", test_acc)
    mlflow.log_param("test_size", 0.2)


def gap(writer, train_loss, val_loss, step):
    writer.add_scalar("train_val_gap/loss", val_loss - train_loss, step)
