import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Content",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.PositiveIntegerField()),
                ("media_type", models.CharField(max_length=100)),
                (
                    "picture",
                    models.CharField(
                        choices=[
                            ("none", "не картинка"),
                            ("waiting", "ждёт перерисовки"),
                            ("drawn", "перерисована"),
                            ("refused", "не показывается"),
                        ],
                        default="none",
                        max_length=10,
                    ),
                ),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("is_safe_picture", models.BooleanField(default=False)),
                ("stored_at", models.DateTimeField()),
                (
                    "shown",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="files.content",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Piece",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("body", models.BinaryField()),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pieces", to="files.content"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=80)),
                ("day", models.DateField()),
                ("size", models.BigIntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("source", "day"), name="upload_once")],
            },
        ),
        migrations.AddIndex(
            model_name="content",
            index=models.Index(
                condition=models.Q(("picture", "waiting")), fields=["id"], name="content_to_draw"
            ),
        ),
        migrations.AddConstraint(
            model_name="piece",
            constraint=models.UniqueConstraint(fields=("content", "number"), name="piece_once"),
        ),
    ]
