"""The addresses of a desk in demo mode."""

from reglament.config import urls
from reglament.demo.urls import DOORS

urlpatterns = [*urls.urlpatterns, *DOORS]
