import joblib
from sqlalchemy.orm import Session

model = joblib.load("model.joblib")


def save(session: Session, row):
    try:
        session.add(row)
        session.commit()
    except ValueError:
        session.rollback()
        raise


def rollback(session):
    session.rollback()
