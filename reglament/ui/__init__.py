"""The look: tokens, components, base templates and template tags. No models, no knowledge of the product."""
