"""Pictures and documents: our models, the renditions that pages use, and frozen picture values."""
