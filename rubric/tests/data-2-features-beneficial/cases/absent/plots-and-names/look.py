import seaborn as sns
import shap
from sklearn.ensemble import RandomForestClassifier


def look(features, target):
    sns.heatmap(features.corr())
    model = RandomForestClassifier().fit(features, target)
    shap.summary_plot(shap.TreeExplainer(model).shap_values(features), features)
    print(model.feature_importances_)
