"""JupyterHub for a class.

With DEEPNET_TRIAL set: every learner on this machine as the Hub's own user, with the password in DEEPNET_TRIAL. For a
trial only: learners can read each other's kernels. Without it: one container a learner (dockerspawner), from the image
of classroom/Dockerfile; choose the authenticator that your school has.
"""
import os
import shutil

c = get_config()  # noqa: F821

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

if "DEEPNET_TRIAL" in os.environ:
    STATE = os.environ.get("DEEPNET_TRIAL_FOLDER", os.path.join(ROOT, "artifacts", "hub"))
    os.makedirs(STATE, exist_ok=True)
    c.JupyterHub.bind_url = f"http://127.0.0.1:{os.environ.get('DEEPNET_TRIAL_PORT', '8000')}"
    c.JupyterHub.hub_ip = "127.0.0.1"
    c.JupyterHub.db_url = f"sqlite:///{STATE}/hub.sqlite"
    c.JupyterHub.cookie_secret_file = f"{STATE}/cookie_secret"
    c.JupyterHub.authenticator_class = "dummy"
    c.DummyAuthenticator.password = os.environ["DEEPNET_TRIAL"]
    c.JupyterHub.spawner_class = "simple"
    c.SimpleLocalProcessSpawner.home_dir_template = f"{STATE}/home/{{username}}"
    c.Spawner.cmd = ["jupyterhub-singleuser"]
    c.Spawner.args = ["--allow-root"] if os.geteuid() == 0 else []
    c.Spawner.default_url = "/tree/course/notebooks"
    c.Spawner.http_timeout = 60
    c.Spawner.environment = {
        "JUPYTERHUB_SINGLEUSER_APP": "notebook.notebookapp.NotebookApp",
        "JUPYTER_PATH": f"{STATE}/jupyter",
        "PATH": os.environ["PATH"],
    }

    kernel = f"{STATE}/jupyter/kernels/.net-csharp"
    os.makedirs(kernel, exist_ok=True)
    shutil.copy(f"{ROOT}/classroom/kernel.json", kernel)

    def copy_the_course(spawner):
        """Each learner has notebooks of their own, beside a link to the one built library."""
        course = f"{STATE}/home/{spawner.user.name}/course"
        if not os.path.exists(course):
            os.makedirs(f"{course}/artifacts")
            shutil.copytree(f"{ROOT}/notebooks", f"{course}/notebooks")
            os.symlink(f"{ROOT}/artifacts/lib", f"{course}/artifacts/lib")

    c.Spawner.pre_spawn_hook = copy_the_course
else:
    c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
    c.DockerSpawner.image = "deepnet"
    c.DockerSpawner.cmd = "jupyterhub-singleuser"
    c.DockerSpawner.remove = True
    c.DockerSpawner.notebook_dir = "/home/jovyan"
    c.DockerSpawner.volumes = {"deepnet-{username}": "/home/jovyan/work"}
    c.Spawner.default_url = "/lab/tree/course/notebooks"
    c.Spawner.mem_limit = "1.5G"
    c.Spawner.cpu_limit = 2
