"""«Итоги»: what came of a month."""
