"""What the progress service publishes: facts in the past tense, each with the entity's full public state."""
