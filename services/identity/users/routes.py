"""Users over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response, status

from services.identity.access import Admin
from services.identity.users import operations, queries
from services.identity.users.schemas import NewPassword, NewUser, User, UserChange, UserFilter
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/users", tag="用户")


@router.get("", summary="用户列表")
async def list_users(
    session: Session, caller: Admin, wanted: Annotated[UserFilter, Query()], page: PageQuery
) -> Page[User]:
    users, following = await queries.list_users(session, caller, wanted, page)
    return Page(items=[User.model_validate(user) for user in users], next=following)


@router.post("", summary="登记用户", status_code=status.HTTP_201_CREATED)
async def register_user(session: Session, caller: Admin, new: NewUser, response: Response) -> User:
    user = User.model_validate(await operations.register_user(session, caller, new))
    set_etag(response, user.version)
    response.headers["Location"] = f"/v1/users/{user.id}"
    return user


@router.get("/{user_id}", summary="用户详情")
async def get_user(session: Session, caller: Admin, user_id: UUID, response: Response) -> User:
    user = User.model_validate(await queries.get_user(session, caller, user_id))
    set_etag(response, user.version)
    return user


@router.patch("/{user_id}", summary="修改用户")
async def change_user(
    session: Session, caller: Admin, user_id: UUID, version: IfMatch, change: UserChange, response: Response
) -> User:
    user = User.model_validate(await operations.change_user(session, caller, user_id, version, change))
    set_etag(response, user.version)
    return user


@router.put("/{user_id}/password", summary="重置密码", status_code=status.HTTP_204_NO_CONTENT)
async def reset_password(session: Session, caller: Admin, user_id: UUID, version: IfMatch, new: NewPassword) -> None:
    await operations.reset_password(session, caller, user_id, version, new.password)
