import mlflow
import wandb


def report(train_loss, val_loss, train_acc, test_acc):
    mlflow.log_metric("val_loss", train_loss)  # expect: eval-misreported-result
    wandb.log({"train_acc": train_acc, "test_acc": train_acc})  # expect: eval-misreported-result
    print("Validation loss:", val_loss, "train accuracy:", test_acc)  # expect: eval-misreported-result


def tensorboard(writer, model, x_train, train_loss, step):
    writer.add_scalar("Loss/val", train_loss, step)  # expect: eval-misreported-result
    model.fit(x_train)
