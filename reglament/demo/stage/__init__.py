"""The interpreter of the stories: reads them, orders their steps, plays them through the real verbs."""
