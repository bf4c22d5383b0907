from aws_cdk import aws_codedeploy


def group(scope, alias, alarm):
    return aws_codedeploy.LambdaDeploymentGroup(scope, "Scoring", alias=alias, alarms=[alarm])


group(None, None, None)
