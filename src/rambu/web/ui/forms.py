"""How forms are written: a label, the field, its help and its errors, one under the other."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Fields as in templates/ui/field.html, whole forms as in templates/ui/fields.html (``{{ form }}``)."""

    form_template_name = "ui/fields.html"
    field_template_name = "ui/field.html"
