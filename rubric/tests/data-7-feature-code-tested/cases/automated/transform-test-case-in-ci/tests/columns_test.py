import unittest

import tensorflow_transform.beam.tft_unit as tft_unit

from churn.columns import columns


class ColumnsTest(tft_unit.TransformTestCase):
    def test_age(self):
        self.assertAnalyzeAndTransformResults([{"age": 20}], None, columns, [{"age": 2.0}])


if __name__ == "__main__":
    unittest.main()
