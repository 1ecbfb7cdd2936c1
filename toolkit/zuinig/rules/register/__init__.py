"""Rules about the records of processing (GDPR article 30) and the privacy regulation."""
