import logging


def log_predictions_count(count):
    logging.info("served %s predictions", count)
