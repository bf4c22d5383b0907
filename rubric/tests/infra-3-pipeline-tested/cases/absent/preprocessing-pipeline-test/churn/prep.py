def run_preprocessing_pipeline(frame, steps):
    for step in steps:
        frame = step(frame)
    return frame
