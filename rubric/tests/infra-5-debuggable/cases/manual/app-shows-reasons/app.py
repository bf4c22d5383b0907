import joblib
import shap
import streamlit as st

model = joblib.load("model.joblib")
age = st.slider("Age", 18, 99)
st.write(model.predict([[age, 30000]]))
st.write(shap.TreeExplainer(model).shap_values([[age, 30000]]))
