"""The bar of the demo, above every page; only in demo mode."""

from django.conf import settings

EXTRAS = ("demo/strip.html",) if settings.DEMO else ()
