from langfuse import Langfuse

from mask import mask_emails

client = Langfuse(mask=mask_emails)
