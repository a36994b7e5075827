"""What the talent service publishes: facts in the past tense, ids, enums and dates only; never a person's data."""
